import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import type { Pokemon } from '#lib/api/types.ts';
import { Provenance } from '#lib/provenance/Provenance.tsx';
import { Panel } from '#lib/ui/Panel.tsx';
import { Changes } from './Changes.tsx';

/** A Pokémon's past, told twice: who had it, and what its owner changed. Which is shown stands in the address. */
const tabs = [
  { value: 'provenance', label: 'Provenance', Content: Provenance },
  { value: 'changes', label: 'Your changes', Content: Changes },
] as const;

export function HistoryTabs({ pokemon }: { pokemon: Pokemon }) {
  const id = useId();
  const [parameters, setParameters] = useSearchParams();
  const current = tabs.find(({ value }) => value === parameters.get('history')) ?? tabs[0];
  const choose = (value: string) =>
    setParameters(value === tabs[0].value ? {} : { history: value }, { replace: true });
  return (
    <Panel component="section" aria-label="History" sx={{ p: { xs: 0, sm: 0 }, overflow: 'hidden' }}>
      <Tabs value={current.value} onChange={(_, value: string) => choose(value)} aria-label="History">
        {tabs.map(({ value, label }) => (
          <Tab key={value} value={value} label={label} id={`${id}-${value}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current.value}`}
        sx={{ p: 2.5, borderTop: '1px solid', borderColor: 'divider' }}
      >
        <current.Content pokemon={pokemon} />
      </Box>
    </Panel>
  );
}
