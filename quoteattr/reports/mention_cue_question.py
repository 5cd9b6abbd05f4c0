"""Ada Byron asked whether the bridge was closed.

Any question word behind the verb: “explained how it fell”, “would not say who paid”. In the passive the speaker is
who asks, if that is said: “Byron was asked by the host whether it would hold”.

Not where the word begins a clause for a time or a reason: “she said so when it fell”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "question" and found.is_plain)
