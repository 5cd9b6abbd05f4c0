"""Ada Byron said that the bridge was closed.

The clearest form of report. Only circumstances may come between the verb and “that”: “said in a letter on Monday that”.

Not if “that” begins a relative clause: “she added to the doubts that had grown”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "that" and found.is_plain)
