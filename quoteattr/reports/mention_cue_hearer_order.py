"""Ada Byron told the board to close the bridge.

Somebody is told or asked to do something. The infinitive is the reported speech.

Not a promise (Byron promised to come), because nobody else is asked to act.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "order" and not found.is_participle)
