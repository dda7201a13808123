/** The method page in English. */
import { formula, list, type MethodSection, table, text } from './method-blocks.ts'
import { levelTable, pairTable } from './method-tables.ts'

export const methodEn: MethodSection[] = [
  {
    id: 'kort',
    title: 'In short',
    blocks: [
      text(
        'Management, council and press ask the same: is it going well? A single traffic light answers with noise. So we put three questions to every figure, and “cannot tell” is an honest answer to each of them.',
      ),
      list(
        'Is the figure moving? The latest year is held against the years before.',
        'Can the target be reached? The pace is held against what is missing. Only adopted targets are judged.',
        'Is it us or the economy? The ratio to the country is held against itself.',
      ),
      text(
        'We say that a figure moves when the latest year stands out from the three before clearly more than the figure usually swings (annual figures: when nearly all pairs of years point the same way), and we say “signs of” when the difference is large enough to keep an eye on but may still be chance. For a figure that really stands still we wrongly say “moving” in at most 5 of 100 years, and “signs” or more in at most 20 of 100.',
      ),
      text(
        'The direction of the indicator decides which way is good. Where no way is wanted the figure is described and not judged. Stand-ins and figures of the surroundings say so beside the answer.',
      ),
    ],
  },
  {
    id: 'forberedelse',
    title: 'Before anything is calculated',
    blocks: [
      list(
        'Breaks: only the periods from the latest break onwards are used. Nothing is compared across it.',
        'Missing figures, and figures that the publisher hides, are both unknown and never nought. In months and quarters a single missing period is replaced, for the calculation only, by the mean of its two neighbours; two or more in a row act as a break. Missing years are left out; the years must lie within ten calendar years.',
        'Preliminary figures are used and marked.',
        'Counts are judged as counts, shares as shares. The rounded figures on the pages are never what is calculated with.',
        'When a publisher revises figures, everything is calculated again. A stored answer keeps its data version and its rule.',
      ),
    ],
  },
  {
    id: 'maaneder',
    title: 'Is the figure moving? Months and quarters',
    blocks: [
      list(
        'Months are gathered into quarters counted back from the latest month (mean of three). The quarters are called z, the latest last.',
        'k = the lesser of 8 and the number of quarters divided by 4, rounded down. The latest N = 4k quarters are used. If k is under 3 there are too few years. With k = 3 we can see signs but no more.',
      ),
      formula('D = mean of the latest 4 quarters − mean of the m = min(12, N − 4) before them'),
      text(
        'How much the figure usually swings is measured twice: around a line (x = 0, 1, …, k − 1 by year) and around a step a year ago (x = 0, …, 0, 1).',
      ),
      formula(
        'uᵢ = zᵢ − seasonᵢ, the season being the mean of that quarter over the years; cᵢ = x − mean of x',
      ),
      formula('b = Σ c·u / Σ c²; eᵢ = uᵢ − b·cᵢ; s² = max( Σe² / (N − 5), unit² / 12h )'),
      formula('rⱼ = Σ eᵢ·eᵢ₋ⱼ / Σe² for j = 1, 2, 3; f = max(1, 1 + 2·(¾r₁ + ½r₂ + ¼r₃))'),
      formula('SE = √( s²·f·(1/4 + 1/m) )'),
      text(
        'Here unit is one unit of the last published decimal, h is months per quarterly value (3 or 1), and f is the weight of Newey and West for figures that hang together over time.',
      ),
      formula(
        'limit = min(c₁·SE of the line, c₂·SE of the step); sign limit = min(g₁·SE of the line, g₂·SE of the step)',
      ),
      levelTable('en'),
      list(
        '|D| over the limit and k at least 4: moving.',
        '|D| over the sign limit: signs.',
        'Sign limit over 20 per cent of the level (15 per cent when k = 3): cannot tell. Then even a steady change of 10 per cent a year could hide in the swings.',
        'Otherwise: no demonstrable change. For the first two |D| must also be at least half a unit.',
      ),
    ],
  },
  {
    id: 'aar',
    title: 'Is the figure moving? Annual figures',
    blocks: [
      text(
        'The latest n = at most 8 annual figures are used; fewer than 5 are not judged. Every pair of years is counted: S = pairs where the later year is higher minus pairs where it is lower. Equal counts nought. This is the test of Mann and Kendall.',
      ),
      pairTable('en'),
      list(
        '|S| at least S*: moving.',
        '|S| at least G*: signs.',
        'Half of the interval of the pace over 10 per cent of the level a year: cannot tell.',
        'Otherwise: no demonstrable change.',
      ),
      text(
        'The persons behind a share are not part of the test. They are used to show the chance variation at each figure: the 95 per cent interval of Wilson with z = 1.959964.',
      ),
    ],
  },
  {
    id: 'maal',
    title: 'Can the target be reached?',
    blocks: [
      text(
        'Only targets that somebody has adopted are judged: a number, a year and a direction. Months and quarters become annual means counted back from the latest period. Only the strict level is used.',
      ),
      formula(
        'need = (target − latest annual figure) / (target year − year of the latest), turned so that plus is the wanted way',
      ),
      formula('pace = the median of all slopes between pairs of years (Theil–Sen)'),
      formula(
        'interval = slopes number q + 1 and M − q of the M = n(n − 1)/2 in order, q = ⌊(M − S*)/2⌋ = 0, 0, 2, 3 for n = 5, 6, 7, 8',
      ),
      list(
        'The latest annual figure is at the target or beyond it: reached.',
        'The target year has passed and it was not reached: not reached.',
        'Under five annual figures: cannot tell.',
        'The whole interval points away from the target: moving away.',
        'The whole interval is at least the need: in reach at this pace.',
        'The whole interval is under the need: needs more pace.',
        'Otherwise: cannot tell.',
      ),
      text(
        'Targets of the state, and targets by another definition, stand beside and are not judged.',
      ),
    ],
  },
  {
    id: 'os',
    title: 'Is it us or the economy?',
    blocks: [
      text(
        'We are held against the country and against the mean of the other municipalities in Statistics Denmark’s group (unweighted, without ourselves; a period where under 80 per cent of them have figures is missing).',
      ),
      formula(
        'ratio = 100 · ours / the others’; where one of them is not positive: ours − the others’',
      ),
      text(
        'Question 1 is put three times over the same stretch: to our figure, to the others’ and to the ratio. The table is read first with “moving” alone; if that gives none of the five upper answers it is read again with signs counted too, and the answer gets “Signs:” in front.',
      ),
      table(
        'The answer by what moves',
        ['our figure', 'the ratio', 'the others’', 'answer'],
        ['moving', 'moving, same way', 'no', 'Mostly us'],
        ['moving', 'moving, same way', 'moving, same way', 'Both'],
        ['moving', 'no', 'moving, same way', 'The economy'],
        ['moving', 'moving, other way', 'any', 'With the economy, but less'],
        ['any other', 'moving', 'any', 'We differ'],
        ['no', 'no', 'moving', 'Cannot tell'],
        ['no', 'no', 'no', 'No difference to see'],
        ['moving', 'no', 'no', 'Cannot tell'],
      ),
      text(
        'The answer is about the difference to the others. It never shows that the municipality’s work has had an effect. How far the municipality itself can move the figure stands on the page of each indicator; that is our own judgement.',
      ),
    ],
  },
  {
    id: 'fejl',
    title: 'How often the rule is wrong',
    blocks: [
      text(
        'The rule was set with calculated figures that really stand still. This is how often it calls them something all the same:',
      ),
      table(
        'Errors in figures that stand still',
        ['', 'moving', 'signs or more'],
        [
          'months, at least once in a year of 12 updates',
          'at most 5 per cent',
          'at most 20 per cent',
        ],
        ['months, on a random day', 'at most 1.4 per cent', 'at most 8 per cent'],
        [
          'quarters, at least once in a year of 4 updates',
          'at most 5 per cent',
          'at most 20 per cent',
        ],
        ['annual figures, each year', 'at most 5 per cent', 'at most 20 per cent'],
      ),
      text(
        'Figures that wander slowly by themselves are called more often: of a random walk the rule says “moving” at least once in a year in 16–21 per cent of cases, and “signs” or more in 33–46 per cent. For them question 3 is the one to read.',
      ),
      text(
        'In a list of thirty figures that all stand still, chance gives about one false “moving” every second year and two to four false signs every year. A sign alone is no reason for a decision.',
      ),
      text(
        'When we do not differ from the others, the ratio is called something at least once in a year in 8–14 per cent of the series; “mostly us” or “both” in about 2 per cent.',
      ),
    ],
  },
  {
    id: 'versioner',
    title: 'Revised figures, versions and publishers’ errors',
    blocks: [
      list(
        'All figures in force at the same time are one data version. Every page names its own.',
        'When a publisher revises a figure, the old and the new are both kept. Any earlier version can be had from the API with vintage=.',
        'An answer of the rule is kept with data version and rule version. An adopted status never changes because figures are revised later; the page says what has happened.',
        'A figure that is plainly wrong is not corrected by us. It is shown as the publisher published it, with a remark below the chart.',
        'If a source cannot be reached its last good figures stay, and the pages say how old they are.',
      ),
    ],
  },
]
