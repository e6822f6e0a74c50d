import type { ComponentChildren, JSX } from "preact";

export interface Column {
  readonly heading: ComponentChildren;
  readonly numeric?: boolean;
}

export interface TableProps {
  readonly caption: ComponentChildren;
  /** the caption is only for screen readers, because a heading above says it */
  readonly hideCaption?: boolean;
  readonly columns: readonly Column[];
  /** each row's first cell is its heading */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** what stands instead when there are no rows */
  readonly empty?: ComponentChildren;
  /** on a phone each row is a card with its headings beside its cells, instead of a table to be pushed sideways */
  readonly stacked?: boolean;
}

/** Rows and columns; where the window is narrow, it scrolls sideways by itself, by keyboard too, or stacks its cells. */
export function Table(props: TableProps): JSX.Element {
  if (props.rows.length === 0 && props.empty) return <p class="kern-body af-empty">{props.empty}</p>;
  if (props.stacked) {
    return (
      <div class="af-stack af-full">
        <Rows {...props} />
      </div>
    );
  }
  return (
    <div class="kern-table-responsive" role="region" tabIndex={0} aria-label={textOf(props.caption)}>
      <Rows {...props} />
    </div>
  );
}

/** The roles are said because a table that is drawn as cards would lose them. */
function Rows(props: TableProps): JSX.Element {
  const numeric = (index: number) => props.columns[index]?.numeric === true;
  const role = (name: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") =>
    props.stacked ? { role: name } : {};
  const label = (index: number) =>
    props.stacked ? { "data-label": textOf(props.columns[index]?.heading) } : {};
  return (
    <table class="kern-table" {...role("table")}>
      <caption class={props.hideCaption ? "kern-sr-only" : "kern-title"}>{props.caption}</caption>
      <thead {...role("rowgroup")}>
        <tr class="kern-table__row" {...role("row")}>
          {props.columns.map(({ heading }, index) => (
            <th
              key={index}
              scope="col"
              {...role("columnheader")}
              class={numeric(index) ? "kern-table__header kern-table__header--numeric" : "kern-table__header"}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="kern-table__body" {...role("rowgroup")}>
        {props.rows.map((row, rowIndex) => (
          <tr class="kern-table__row" key={rowIndex} {...role("row")}>
            {row.map((cell, index) =>
              index === 0
                ? <th key={index} scope="row" class="kern-table__header" {...role("rowheader")}>{cell}</th>
                : (
                  <td
                    key={index}
                    class={numeric(index) ? "kern-table__cell kern-table__cell--numeric" : "kern-table__cell"}
                    {...role("cell")}
                    {...label(index)}
                  >
                    {cell}
                  </td>
                )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(children: ComponentChildren): string | undefined {
  return typeof children === "string" ? children : undefined;
}

export interface Tab {
  readonly href: string;
  readonly label: ComponentChildren;
  readonly current: boolean;
  /** a state beside the label: a number, "fehlt noch" */
  readonly state?: ComponentChildren;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Pages beside each other, as links: each has an address of its own. */
export function Tabs(
  { label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] },
): JSX.Element {
  return (
    <nav class="af-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a {...tab.attributes} href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label}
              {tab.state && <span class="af-tabs__state">{tab.state}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Filters and actions over a list. */
export function Toolbar(
  { label, children }: { readonly label: string; readonly children: ComponentChildren },
): JSX.Element {
  return <div class="af-toolbar" role="group" aria-label={label}>{children}</div>;
}
