/** The words of the judgement rule: one for each answer, in both languages. */
import type { Area } from '../data/catalogue/schema.ts'
import type { Text } from '../data/vocabulary.ts'
import type { GapVerdict, Reading, TargetVerdict } from '../data/verdict.ts'

const text = (da: string, en: string): Text => ({ da, en })

const because: Record<string, Text> = {
  'no-figures': text('ingen tal', 'no figures'),
  'too-few-years': text('for få år', 'too few years'),
  break: text('brud', 'a break in the series'),
  gap: text('huller i tallene', 'gaps in the figures'),
  'too-noisy': text('for store udsving', 'too much variation'),
  'no-direction': text('ingen ønsket retning', 'no wanted direction'),
  'no-comparator': text('intet at sammenligne med', 'nothing to compare with'),
}

/** An answer with its reason in brackets. */
const given = (answer: Text, reason: string | null): Text => {
  const why = reason === null ? undefined : because[reason]
  return why ? text(`${answer.da} (${why.da})`, `${answer.en} (${why.en})`) : answer
}

const cannotTell = text('Kan ikke afgøres', 'Cannot tell')

const called = {
  changing: {
    good: text('Ja, det går frem', 'Yes, improving'),
    bad: text('Ja, det går tilbage', 'Yes, worsening'),
    up: text('Ja, tallet stiger', 'Yes, rising'),
    down: text('Ja, tallet falder', 'Yes, falling'),
  },
  signs: {
    good: text('Tegn på fremgang', 'Signs of improvement'),
    bad: text('Tegn på tilbagegang', 'Signs of worsening'),
    up: text('Tegn på stigning', 'Signs of a rise'),
    down: text('Tegn på fald', 'Signs of a fall'),
  },
}

export function movingWords({ result, direction, good, reason }: Reading): Text {
  switch (result) {
    case 'changing':
    case 'signs':
      return called[result][good === null ? (direction ?? 'up') : good ? 'good' : 'bad']
    case 'no-change':
      return text('Nej, ingen sikker ændring', 'No demonstrable change')
    case 'cannot-tell':
      return given(cannotTell, reason)
    case 'not-judged':
      return given(text('Ikke bedømt', 'Not judged'), reason)
  }
}

const targets: Record<TargetVerdict['result'], Text> = {
  reached: text('Nået', 'Reached'),
  'not-reached': text('Ikke nået', 'Not reached'),
  'in-reach': text('Nås i dette tempo', 'In reach at this pace'),
  'needs-more': text('Kræver højere tempo', 'Needs more pace'),
  'moving-away': text('Bevæger sig væk', 'Moving away'),
  'cannot-tell': cannotTell,
  'no-target': text('Intet mål vedtaget', 'No target adopted'),
}

export const targetWords = ({ result, reason }: TargetVerdict): Text =>
  given(targets[result], reason)

/** How an area is called inside a sentence: `hele landet`; a group without ourselves is `de andre provinsbykommuner`. */
export function inText({ kind, name }: Pick<Area, 'kind' | 'name'>): Text {
  const group = kind === 'group'
  if (kind !== 'country' && !group) return name
  const [da, en] = [lower(name.da), lower(name.en)]
  return group ? text(`de andre ${da}`, `the other ${en}`) : text(da, en)
}

/** @param comparator how the country or the group is called inside a sentence */
export function gapWords({ result, level, reason }: GapVerdict, comparator: Text): Text {
  if (result === 'cannot-tell') return given(cannotTell, reason)
  const answer = gaps(comparator)[result]
  return level === 'signs'
    ? text(`Tegn på: ${lower(answer.da)}`, `Signs: ${lower(answer.en)}`)
    : answer
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

const gaps = ({ da, en }: Text): Record<Exclude<GapVerdict['result'], 'cannot-tell'>, Text> => ({
  'mostly-us': text('Mest os', 'Mostly us'),
  both: text('Begge dele: vi bevæger os mere end de andre', 'Both: we move more than the others'),
  follows: text(`Følger udviklingen i ${da}`, `Follows the economy in ${en}`),
  'follows-less': text(
    'Følger udviklingen, men mindre end de andre',
    'With the economy, but less than the others',
  ),
  differs: text(
    `Vi skiller os ud: forholdet til ${da} er ændret`,
    `We differ: the ratio to ${en} has changed`,
  ),
  'no-difference': text('Ingen forskel at se', 'No difference to see'),
})
