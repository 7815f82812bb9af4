import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { TradeItem } from '#lib/api/types.ts';
import { Summary } from '#lib/pokemon/Summary.tsx';
import { nameOf } from '#lib/pokemon/words.ts';
import { CloseIcon } from '#lib/ui/icons.tsx';

interface Props {
  item: TradeItem;
  isOwn: boolean;
  isOpen: boolean;
  pending: boolean;
  onTake: () => void;
  onShow: () => void;
}

export function ItemOnTable({ item, isOwn, isOpen, pending, onTake, onShow }: Props) {
  const { pokemon, kind } = item;
  const mayTake = isOpen && (isOwn || kind === 'asked');
  return (
    <Summary
      pokemon={pokemon}
      onShow={onShow}
      badge={kind === 'asked' && isOpen ? <AskedFor isOwn={isOwn} /> : undefined}
      actions={
        mayTake && (
          <TakeButton
            name={nameOf(pokemon)}
            isOwn={isOwn}
            isAsked={kind === 'asked'}
            pending={pending}
            onTake={onTake}
          />
        )
      }
    />
  );
}

function AskedFor({ isOwn }: { isOwn: boolean }) {
  return (
    <Box
      component="span"
      sx={{
        ml: 0.75,
        px: 0.9,
        py: 0.1,
        borderRadius: '99px',
        border: '1px solid',
        borderColor: 'secondary.main',
        color: 'secondary.main',
        fontSize: '0.7rem',
        fontWeight: 700,
        whiteSpace: 'nowrap',
      }}
    >
      {isOwn ? 'asked of you' : 'asked for'}
    </Box>
  );
}

interface TakeProps {
  name: string;
  isOwn: boolean;
  isAsked: boolean;
  pending: boolean;
  onTake: () => void;
}

function TakeButton({ name, isOwn, isAsked, pending, onTake }: TakeProps) {
  if (isAsked && isOwn)
    return (
      <Button
        size="small"
        color="inherit"
        disabled={pending}
        onClick={onTake}
        aria-label={`Keep ${name}`}
        sx={{ minWidth: 0, px: 1.5 }}
      >
        Keep
      </Button>
    );
  return (
    <IconButton
      aria-label={isAsked ? `Stop asking for ${name}` : `Take ${name} off the table`}
      disabled={pending}
      onClick={onTake}
    >
      <CloseIcon />
    </IconButton>
  );
}
