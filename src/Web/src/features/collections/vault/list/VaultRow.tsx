import { type CSSProperties, type MouseEvent, memo } from 'react';
import type { Pokemon } from '#lib/api/types.ts';
import { Sprite } from '#lib/pokemon/Sprite.tsx';
import { highestIv, stats } from '#lib/pokemon/stats.ts';
import { colourOf } from '#lib/pokemon/types.ts';
import { typesOf } from '#lib/pokemon/typesOf.ts';
import { describe, genderSign, nameOf } from '#lib/pokemon/words.ts';
import type { Choosing } from '../selection/useChoosing.ts';
import { RowMarks } from './RowMarks.tsx';
import { useRest } from './useRest.ts';

interface Props {
  index: number;
  pokemon: Pokemon;
  current: boolean;
  chosen: boolean;
  choosing: boolean;
  act: { readonly current: Choosing };
}

/** Drawn again only when what it shows has changed. */
export const VaultRow = memo(function VaultRow({ index, pokemon, current, chosen, choosing, act }: Props) {
  const rest = useRest(() => act.current.toggle(pokemon.id));
  const click = (event: MouseEvent) => rest.hasRested() || act.current.click(pokemon, event);
  return (
    <tr
      className={current ? 'row line current' : 'row line'}
      aria-rowindex={index + 2}
      data-chosen={chosen || undefined}
      data-row={index}
      {...rest.handlers}
    >
      <td>
        <input
          type="checkbox"
          className="tick"
          aria-label={`Choose ${nameOf(pokemon)}`}
          checked={chosen}
          onChange={(event) =>
            (event.nativeEvent as unknown as PointerEvent).shiftKey
              ? act.current.range(pokemon.id)
              : act.current.toggle(pokemon.id)
          }
        />
      </td>
      <td aria-hidden>
        <Sprite pokemon={pokemon} size={44} />
      </td>
      <td className="cell">
        <button
          type="button"
          className="name"
          aria-label={describe(pokemon)}
          aria-current={current && !choosing ? 'true' : undefined}
          onClick={click}
        >
          {nameOf(pokemon)}
        </button>
        {genderSign[pokemon.gender] && <span aria-hidden> {genderSign[pokemon.gender]}</span>}
        <span className="under">
          {pokemon.nickname ? `${pokemon.species} · ` : ''}Lv. {pokemon.level}
          <span className="narrow"> · {pokemon.nature}</span>
        </span>
        <span className="under narrow numbers">
          <Ivs pokemon={pokemon} />
        </span>
      </td>
      <td className="cell kind">
        <Types species={pokemon.species} />
      </td>
      <td className="cell nature">{pokemon.nature}</td>
      <td className="cell ability">{pokemon.ability}</td>
      <td className="cell numbers ivs">
        <Ivs pokemon={pokemon} />
      </td>
      <td className="cell tags">
        {(pokemon.tags ?? []).map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        ))}
      </td>
      <td className="marks">
        <RowMarks pokemon={pokemon} />
      </td>
    </tr>
  );
});

function Types({ species }: { species: string }) {
  return (
    <span className="types">
      {typesOf(species).map((type) => (
        <span key={type} className="type" style={{ '--type': colourOf(type) } as CSSProperties}>
          {type}
        </span>
      ))}
    </span>
  );
}

function Ivs({ pokemon }: { pokemon: Pokemon }) {
  return stats.map((stat, index) => (
    <span key={stat}>
      {index > 0 && '/'}
      <span className={pokemon.ivs[stat] === highestIv ? 'best' : undefined}>{pokemon.ivs[stat]}</span>
    </span>
  ));
}
