import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import type { Trade, TradeParty } from '#lib/api/types.ts';
import { CheckIcon } from '#lib/ui/icons.tsx';
import { hasConfirmed } from '../words.ts';

interface Props {
  party: TradeParty;
  trade: Trade;
  isSelf: boolean;
  isHere: boolean;
}

/** Who sits at this side, whether they are here, and which revision they have confirmed. */
export function PartyHead({ party, trade, isSelf, isHere }: Props) {
  const isOpen = trade.status === 'open';
  return (
    <Stack
      direction="row"
      sx={{
        gap: 1,
        flexWrap: 'wrap',
        alignItems: 'center',
        mb: 1.5,
        fontSize: '0.9rem',
        color: 'text.secondary',
      }}
    >
      <span>{isSelf ? `${party.username} (you)` : `from ${party.username}`}</span>
      {isOpen && (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
          <Box
            component="span"
            aria-hidden
            sx={{
              width: 9,
              height: 9,
              borderRadius: '99px',
              bgcolor: isHere ? 'success.main' : 'text.disabled',
            }}
          />
          {isHere ? 'in the room' : 'not here'}
        </Box>
      )}
      {isOpen && <Confirmed party={party} trade={trade} />}
    </Stack>
  );
}

function Confirmed({ party, trade }: { party: TradeParty; trade: Trade }) {
  const confirmed = hasConfirmed(party, trade);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        borderRadius: '99px',
        fontWeight: 650,
        color: confirmed ? 'success.main' : 'text.secondary',
        border: '1px solid',
        borderColor: confirmed ? 'success.main' : 'divider',
      }}
    >
      {confirmed && <CheckIcon aria-hidden sx={{ fontSize: 16 }} />}
      {confirmed ? `Confirmed revision ${party.confirmedRevision}` : 'Not confirmed'}
    </Box>
  );
}
