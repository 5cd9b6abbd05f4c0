"""Ada Byron told the board that the bridge was closed.

With “that”, without it, or with a question: “told the board it was closed”, “asked him why it was closed”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(
    lambda found: found.heard and found.kind != "order" and not found.thought and not found.is_participle
)
