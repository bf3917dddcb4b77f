-- Shares of what was seen, with denominators, by study: over every package that lies in a folder of its own here.
-- Run it in the folder that holds them, from any of them:
--   duckdb < PACKAGE/reproduce/pool.sql
-- A participant may have sent two packages that overlap: each row is taken once, by its primary key.

CREATE OR REPLACE TEMP VIEW pooled_sessions AS
SELECT *
FROM read_parquet('*/parquet/sessions.parquet', union_by_name = true, filename = true)
QUALIFY row_number() OVER (PARTITION BY session_id ORDER BY end_utc DESC, filename) = 1;

-- The fuller of two counts of the same hour is the later one.
CREATE OR REPLACE TEMP VIEW pooled_denominators AS
SELECT *
FROM read_parquet('*/parquet/denominators.parquet', union_by_name = true, filename = true)
QUALIFY row_number() OVER (PARTITION BY session_id, surface, hour_utc, role ORDER BY seen DESC, filename) = 1;

CREATE OR REPLACE TEMP VIEW pooled_exposures AS
SELECT *
FROM read_parquet('*/parquet/exposures.parquet', union_by_name = true, filename = true)
QUALIFY row_number() OVER (PARTITION BY exposure_id ORDER BY filename) = 1;

-- A cell that does not add up would bias every share: this must be 0.
SELECT count(*) AS cells_that_do_not_add_up
FROM pooled_denominators
WHERE seen <> flagged + unflagged + undetermined;

-- The undetermined views make the share an interval: none or all of them were of registered accounts.
-- Posts, comments and mentions are different things to meet: by role, and over all of them.
SELECT
  study_id,
  coalesce(role, 'all') AS role,
  count(DISTINCT participant_id) AS participants,
  count(DISTINCT session_id) AS sessions,
  sum(seen)::BIGINT AS seen,
  sum(flagged)::BIGINT AS flagged,
  sum(unflagged)::BIGINT AS unflagged,
  sum(undetermined)::BIGINT AS undetermined,
  sum(flagged) / sum(seen) AS share_low,
  (sum(flagged) + sum(undetermined)) / sum(seen) AS share_high,
  sum(attention_s) AS attention_s
FROM pooled_denominators
JOIN pooled_sessions USING (session_id)
GROUP BY GROUPING SETS ((study_id), (study_id, role))
ORDER BY study_id, role;

-- The same by role and kind of account, over the denominator of the role.
SELECT
  study_id,
  role,
  label_type,
  count(*) FILTER (WHERE counted_as_view) AS views,
  count(*) FILTER (WHERE counted_as_view) / any_value(seen) AS share_of_seen,
  sum(attention_ms)::BIGINT AS attention_ms
FROM pooled_exposures
JOIN (
  SELECT study_id, role, sum(seen) AS seen
  FROM pooled_denominators
  JOIN pooled_sessions USING (session_id)
  GROUP BY study_id, role
) USING (study_id, role)
GROUP BY study_id, role, label_type
ORDER BY study_id, role, label_type;
