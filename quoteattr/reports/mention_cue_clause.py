"""Ada Byron said the bridge was closed.

A clause without “that” behind the verb: its subject stands right there, or the verb is one that hardly takes
anything but a clause: “said the old bridge needs paint”.

Not where the verb has an object: “Byron said a prayer and left”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "bare" and found.is_plain)
