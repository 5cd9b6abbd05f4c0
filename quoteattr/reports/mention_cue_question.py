"""Ada Byron asked whether the bridge was closed.

Any question word after the verb: “explained how it fell”, “would not say who paid”. In the passive, the speaker is the
person who asks, if named: “Byron was asked by the host whether it would hold”.

Not if the word begins a clause of time or reason: “she said so when it fell”.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "question" and found.is_plain)
