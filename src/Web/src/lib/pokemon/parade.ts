/** Who is shown at the door; their pictures are packed on a sheet of their own, as nobody else is needed there. */
export const parade = [
  { species: 'Charizard', shiny: false },
  { species: 'Blastoise', shiny: true },
  { species: 'Venusaur', shiny: false },
  { species: 'Gengar', shiny: false },
  { species: 'Lucario', shiny: true },
  { species: 'Sylveon', shiny: false },
  { species: 'Dragapult', shiny: false },
  { species: 'Umbreon', shiny: true },
] as const;
