import type { ComponentChildren, JSX } from "preact";
import { Drawing, type DrawingName } from "./drawings.tsx";
import { Icon, type IconName } from "./icons.tsx";

export interface CardProps {
  readonly title?: ComponentChildren;
  readonly level?: 2 | 3;
  readonly icon?: IconName;
  /** one action below the text */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A plane of its own for what belongs together. */
export function Card(props: CardProps): JSX.Element {
  const Title = props.level === 3 ? "h3" : "h2";
  return (
    <div class="kern-card af-card">
      {props.title && (
        <Title class="kern-heading-small">
          {props.icon && <Icon name={props.icon} />}
          {props.title}
        </Title>
      )}
      <div class="af-prose">{props.children}</div>
      {props.foot && <div class="af-buttons">{props.foot}</div>}
    </div>
  );
}

export interface ServiceCardProps {
  readonly href: string;
  readonly drawing: DrawingName;
  readonly title: string;
  readonly text: ComponentChildren;
  /** a fact at the foot: "Nächster Termin: …", "20 Minuten" */
  readonly foot?: ComponentChildren;
}

/** A service as one large link. */
export function ServiceCard(props: ServiceCardProps): JSX.Element {
  return (
    <li class="af-service">
      <Drawing name={props.drawing} />
      <div class="af-service__words">
        <h3 class="kern-heading-small">
          <a href={props.href}>{props.title}</a>
        </h3>
        <p>{props.text}</p>
        {props.foot && <p class="af-service__foot">{props.foot}</p>}
      </div>
      <Icon name="arrow-forward" />
    </li>
  );
}

/** Service cards below or beside each other. */
export function ServiceList({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <ul class="af-services">{children}</ul>;
}

export interface HeroProps {
  readonly title: ComponentChildren;
  readonly drawing: DrawingName;
  readonly children: ComponentChildren;
}

/** The start page's head: what this is, in a few sentences. */
export function Hero({ title, drawing, children }: HeroProps): JSX.Element {
  return (
    <div class="af-hero af-band">
      <div>
        <h1 class="kern-heading-x-large">{title}</h1>
        {children}
      </div>
      <Drawing name={drawing} />
    </div>
  );
}

export interface TicketProps {
  /** small, above: "Ihr Termin" */
  readonly label: ComponentChildren;
  /** "Dienstag, 24. November 2026" */
  readonly date: ComponentChildren;
  /** "9:40 Uhr" */
  readonly time: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The appointment, large enough for a screenshot. */
export function Ticket(props: TicketProps): JSX.Element {
  return (
    <div class="af-ticket">
      <p class="af-ticket__label">{props.label}</p>
      <p class="af-ticket__date">{props.date}</p>
      <p class="af-ticket__time">{props.time}</p>
      {props.children && <div class="af-ticket__foot">{props.children}</div>}
    </div>
  );
}
