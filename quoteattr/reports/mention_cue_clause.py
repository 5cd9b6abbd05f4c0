"""Ada Byron said the bridge was closed.

A clause without “that” after the verb. Its subject comes right after the verb, or the verb usually takes a clause:
“said the old bridge needs paint”.

Not if the verb has an object: “Byron said a prayer and left”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "bare" and found.is_plain)
