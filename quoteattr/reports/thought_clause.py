"""Ada Byron believes the bridge will hold.

A thought, which was not necessarily spoken.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "bare" and found.thought)
