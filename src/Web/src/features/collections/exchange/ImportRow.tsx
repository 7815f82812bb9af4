import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ImportedRow } from '#lib/api/types.ts';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { CheckIcon, CloseIcon, NoteIcon } from '#lib/ui/icons.tsx';
import { fieldName } from '../keeping/fieldNames.ts';
import { type NearName, nearNameIn } from './mend.ts';

interface Props {
  row: ImportedRow;
  onMend?: ((name: NearName) => void) | undefined;
}

/** One Pokémon of the text: its verdict, what is wrong with which field, and what was not used or was guessed. */
export function ImportRow({ row, onMend }: Props) {
  const { pokemon, title, line, verdict } = row;
  return (
    <Box>
      {pokemon ? (
        <Summary pokemon={pokemon} actions={<Verdict verdict={verdict} />} />
      ) : (
        <Stack
          direction="row"
          sx={{
            gap: 1.25,
            alignItems: 'center',
            p: 1,
            pl: 2,
            borderRadius: '14px',
            border: '2px solid',
            borderColor: 'error.main',
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>
              {title || 'Without a name'}
            </Typography>
            <Typography sx={{ fontSize: '0.8rem', color: 'text.secondary' }}>Line {line}</Typography>
          </Box>
          <Verdict verdict={verdict} />
        </Stack>
      )}
      <Remarks row={row} onMend={onMend} />
    </Box>
  );
}

function Verdict({ verdict }: { verdict: ImportedRow['verdict'] }) {
  const isBad = verdict === 'rejected';
  return (
    <Stack
      direction="row"
      sx={{
        alignItems: 'center',
        gap: 0.5,
        flex: 'none',
        fontWeight: 700,
        fontSize: '0.8rem',
        color: isBad ? 'error.main' : 'success.main',
      }}
    >
      {isBad ? <CloseIcon aria-hidden fontSize="small" /> : <CheckIcon aria-hidden fontSize="small" />}
      {isBad ? 'Left out' : verdict === 'saved' ? 'Saved' : 'Can be saved'}
    </Stack>
  );
}

function Remarks({ row: { problems, notes }, onMend }: Props) {
  if (problems.length + notes.length === 0) return null;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, mt: 0.75, p: 0, pl: 2, fontSize: '0.88rem', overflowWrap: 'anywhere' }}
    >
      {problems.map(({ field, reason }) => (
        <Box component="li" key={`${field} ${reason}`} sx={{ color: 'error.main', mb: 0.5 }}>
          <strong>{fieldName(field)}:</strong> {reason}
          <Near reason={reason} onMend={onMend} />
        </Box>
      ))}
      {notes.map(({ line, text, reason }) => (
        <Box
          component="li"
          key={`${line} ${text} ${reason}`}
          sx={{ display: 'flex', gap: 0.75, color: 'text.secondary', mb: 0.5 }}
        >
          <NoteIcon titleAccess="Note" sx={{ fontSize: 18, flex: 'none', mt: '2px' }} />
          <span>
            Line {line}
            {text && (
              <>
                ,{' '}
                <Box component="code" sx={{ fontSize: '0.95em', color: 'text.primary' }}>
                  {text}
                </Box>
              </>
            )}
            : {reason}
          </span>
        </Box>
      ))}
    </Box>
  );
}

/** A name that was probably meant, one press away. */
function Near({ reason, onMend }: { reason: string; onMend: Props['onMend'] }) {
  const name = nearNameIn(reason);
  if (!name || !onMend) return null;
  return (
    <Button size="small" variant="outlined" onClick={() => onMend(name)} sx={{ ml: 1, py: 0 }}>
      Write {name.near}
    </Button>
  );
}
