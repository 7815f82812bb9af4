import type { ReactNode } from 'react';
import { DownIcon, UpIcon } from '#lib/ui/icons.tsx';
import { orders } from '#lib/vault/filters.ts';
import { nextSort } from './nextSort.ts';

interface Props {
  sort: string;
  onSort: (sort: string) => void;
  all: ReactNode;
}

/** Names the columns; those that the server can sort by are buttons that turn the order round. */
export function RowsHead({ sort, onSort, all }: Props) {
  const column = { sort, onSort };
  return (
    <thead>
      <tr className="row head" aria-rowindex={1}>
        <th scope="col">{all}</th>
        <th scope="col">
          <span className="unseen">Picture</span>
        </th>
        <Column {...column} by={['species', 'level']}>
          Name
        </Column>
        <Column {...column} by={[]} className="kind">
          Types
        </Column>
        <Column {...column} by={['nature']} className="nature">
          Nature
        </Column>
        <Column {...column} by={['ability']} className="ability">
          Ability
        </Column>
        <Column {...column} by={['ivs']} className="ivs">
          IVs
        </Column>
        <Column {...column} by={[]} className="tags">
          Tags
        </Column>
        <th scope="col">
          <span className="unseen">Marks</span>
        </th>
      </tr>
    </thead>
  );
}

interface ColumnProps {
  by: readonly string[];
  sort: string;
  onSort: (sort: string) => void;
  className?: string;
  children: ReactNode;
}

const labels: Record<string, string> = { species: 'Name', level: 'Level' };

function Column({ by, sort, onSort, className = '', children }: ColumnProps) {
  const sortable = by.filter((key) => key in orders || `-${key}` in orders);
  const key = sort.replace(/^-/, '');
  const isSorted = sortable.includes(key);
  return (
    <th
      scope="col"
      className={`cell ${className}`}
      aria-sort={isSorted ? (sort.startsWith('-') ? 'descending' : 'ascending') : undefined}
    >
      {sortable.length === 0 && children}
      {sortable.map((each) => (
        <button
          key={each}
          type="button"
          className="sort"
          style={{ marginRight: 10 }}
          onClick={() => onSort(nextSort(each, sort, orders))}
        >
          {sortable.length > 1 ? (labels[each] ?? each) : children}
          {key === each && (sort.startsWith('-') ? <DownIcon /> : <UpIcon />)}
        </button>
      ))}
    </th>
  );
}
