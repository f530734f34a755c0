"""polars: count, sum and last value by month and category.  polars_peer.py EVENTS RESULT [DATE CATEGORY], two columns"""
import sys

import polars

date, category = sys.argv[3:] or ("date", "category")
month = polars.col(date).str.slice(0, 7).alias("month")
value = polars.col("value")
answer = (
    polars.scan_csv(sys.argv[1], schema_overrides={"value": polars.Int64})
    .group_by([month, category])
    .agg(polars.len().alias("count"), value.sum().alias("sum"), value.last().alias("last"))
    .sort(["month", category])
)
answer.collect().write_csv(sys.argv[2])
