"""Ada Byron closed the bridge, saying that it was past repair.

A participle of a verb of saying without its own subject. The speaker is the subject of the clause before it, or of the
main clause after it: “Saying that it was past repair, Byron closed the bridge”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.is_participle and not found.thought)
