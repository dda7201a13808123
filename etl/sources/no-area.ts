/** Places that publishers count and that are no area of ours; any other name that is not known is a fault. */

type Publisher = 'statbank' | 'jobindsats' | 'uddannelsesstatistik'

// Each publisher has its own spellings: a name that one of them uses may mean something else with another.
const places: ({ reason: string } & Record<Publisher, string[]>)[] = [
  {
    reason: 'is in no municipality: the Ministry of Defence governs the island',
    statbank: ['Christiansø', '411'],
    jobindsats: ['Christiansø'],
    uddannelsesstatistik: ['Christiansø'],
  },
  {
    reason: 'stands for persons who live abroad and work or are insured here',
    statbank: ['Outside Denmark', 'Uden for Danmark', '950', 'Abroad', 'Udlandet', '997'],
    jobindsats: [],
    uddannelsesstatistik: [],
  },
  {
    reason: 'stands for persons without a known home in Denmark',
    statbank: ['Not stated municipality', 'Uoplyst kommune', '998', 'Unknown', 'Uoplyst'],
    jobindsats: ['Uoplyst område'],
    uddannelsesstatistik: ['Uoplyst'],
  },
]

/** Why a name that the publisher uses is left out; null when it ought to be an area. */
export const reasonToSkip = (publisher: Publisher, name: string): string | null =>
  places.find((place) => place[publisher].includes(name))?.reason ?? null
