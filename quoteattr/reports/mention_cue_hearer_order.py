"""Ada Byron told the board to close the bridge.

What somebody is told or asked to do: the infinitive is what is reported.

Not a promise (Byron promised to come): nobody else is to do it.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "order" and not found.is_participle)
