"""They closed a bridge that Ada Byron said was past repair.

The subject of the reported clause is before the report, so the reported words begin with the verb.
"""

from quoteattr.reports.complement import reports_where

find = reports_where(lambda found: found.kind == "relative" and not found.thought)
