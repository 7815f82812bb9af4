import type { Pokemon } from '#lib/api/types.ts';
import { isQuestionable } from '#lib/pokemon/legality.ts';
import { LockIcon, SparkleIcon, StarIcon, TradeIcon, WarningIcon } from '#lib/ui/icons.tsx';

/** The same signs as on a slot; the row's name says them in words. */
export function RowMarks({ pokemon }: { pokemon: Pokemon }) {
  const { shiny, favourite, tradeId, forTrade, locked } = pokemon;
  return (
    <>
      {isQuestionable(pokemon) && <WarningIcon color="error" />}
      {shiny && <SparkleIcon htmlColor="#c78a00" />}
      {favourite && <StarIcon htmlColor="#cf4a3c" />}
      {(tradeId || locked) && <LockIcon color="action" />}
      {forTrade && !tradeId && <TradeIcon color="primary" />}
    </>
  );
}
