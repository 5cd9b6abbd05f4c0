"""They closed a bridge that Ada Byron said was past repair.

The subject of what is reported stands before the report, and the clause has a gap: the words begin with its verb.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "relative" and not found.thought)
