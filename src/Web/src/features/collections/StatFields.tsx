import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type Problem, reasonFor } from '#lib/api/problem.ts';
import { highestEvSum, type Stat, statNames, stats } from '#lib/pokemon/stats.ts';

interface Props {
  field: 'ivs' | 'evs';
  values: Record<Stat, string>;
  highest: number;
  problem: Problem | null;
  onChange: (values: Record<Stat, string>) => void;
}

const names = { ivs: 'IV', evs: 'EV' } as const;

/** Six numbers, and for EVs what is left of their sum. */
export function StatFields({ field, values, highest, problem, onChange }: Props) {
  const whole = problem?.errors[field] && reasonFor(problem, field);
  const sum = stats.reduce((total, stat) => total + (Number(values[stat]) || 0), 0);
  const tooMany = field === 'evs' && sum > highestEvSum;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h4" sx={{ mb: 1.25, p: 0 }}>
        {names[field]}s
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: { xs: 'repeat(3, 1fr)', sm: 'repeat(6, 1fr)' },
        }}
      >
        {stats.map((stat) => (
          <TextField
            key={stat}
            label={statNames[stat]}
            type="number"
            value={values[stat]}
            error={Boolean(reasonFor(problem, `${field}.${stat}`))}
            helperText={reasonFor(problem, `${field}.${stat}`)}
            onChange={(event) => onChange({ ...values, [stat]: event.target.value })}
            slotProps={{
              htmlInput: {
                min: 0,
                max: highest,
                inputMode: 'numeric',
                'aria-label': `${statNames[stat]} ${names[field]}`,
              },
            }}
          />
        ))}
      </Box>
      {(whole || field === 'evs') && (
        <Typography
          role={whole || tooMany ? 'alert' : undefined}
          sx={{ fontSize: '0.8rem', mt: 0.75, color: whole || tooMany ? 'error.main' : 'text.secondary' }}
        >
          {whole ?? `${sum} of ${highestEvSum} used`}
        </Typography>
      )}
    </Box>
  );
}
