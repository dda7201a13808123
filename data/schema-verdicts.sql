-- The tables of the warehouse that hold what is made of the figures: verdicts, and which municipalities are alike.

-- What the judgement rule answers about a series in an area, with the figures that it rests on. An answer that a
-- vintage does not change is not stored again. Areas of kind group are not judged: they are compared with.
CREATE TABLE verdict (
  indicator TEXT NOT NULL,
  series TEXT NOT NULL,
  area TEXT NOT NULL,
  rule INTEGER NOT NULL,                -- version of the rule
  moving TEXT NOT NULL,                 -- changing, signs, no-change, cannot-tell or not-judged
  direction TEXT,                       -- up or down, where it is called
  target TEXT NOT NULL,                 -- reached, not-reached, in-reach, needs-more, moving-away, cannot-tell or no-target
  gap TEXT NOT NULL,                    -- mostly-us, both, follows, follows-less, differs, no-difference or cannot-tell
  gap_level TEXT,                       -- changing or signs
  answer TEXT NOT NULL,                 -- JSON: RuleAnswers in data/verdict.ts, with every step of questions 1 and 2
  steps TEXT,                           -- JSON: GapSteps in data/verdict.ts; null without a level test in question 3
  first_period TEXT NOT NULL,           -- of the three lists that follow, which have every period to the last
  own DOUBLE[] NOT NULL,                -- unrounded
  country DOUBLE[],                     -- null for the country itself, and where it has no figures
  peers DOUBLE[],                       -- mean of the others in the municipality's group; null for other kinds of area
  first_vintage INTEGER NOT NULL,
  until_vintage INTEGER
);

-- The municipalities that resemble one most, by the variables and weights of catalogue/neighbours.yaml and the figures
-- of the newest vintage.
CREATE TABLE neighbour (
  area TEXT NOT NULL,
  position INTEGER NOT NULL,            -- 1 is the nearest
  neighbour TEXT NOT NULL,              -- area code
  distance DOUBLE NOT NULL,             -- root of the weighted mean of the squared differences of the standards
  PRIMARY KEY (area, position)
);

CREATE TABLE neighbour_value (
  area TEXT NOT NULL,
  variable TEXT NOT NULL,               -- id in neighbours.yaml
  period TEXT NOT NULL,
  value DOUBLE NOT NULL,
  standard DOUBLE NOT NULL,             -- standard deviations from the mean of the municipalities
  PRIMARY KEY (area, variable)
);
