/** The components. Class names are written out in full in their sources, because the build keeps only the styles it finds. */
export * from "./shared.ts";
export { type ButtonLinkProps } from "./buttons.tsx";
export {
  Card,
  type CardProps,
  Hero,
  type HeroProps,
  ServiceCard,
  type ServiceCardProps,
  ServiceList,
  Ticket,
  type TicketProps,
} from "./cards.tsx";
export {
  Checkbox,
  Checkboxes,
  type CheckboxesProps,
  type CheckboxProps,
  DateFields,
  type DateFieldsProps,
  Fieldset,
  Radios,
  type RadiosProps,
} from "./choices.tsx";
export {
  Agenda,
  AgendaItem,
  type AgendaItemProps,
  type AgendaProps,
  type AgendaState,
  DeskLayout,
  type DeskLayoutProps,
  Panel,
  type PanelProps,
  type ProgressStep,
} from "./desk.tsx";
export { Drawing, type DrawingName } from "./drawings.tsx";
export { ErrorSummary, type ErrorSummaryProps, FieldError, type FieldProps } from "./field_frame.tsx";
export {
  FileField,
  type FileFieldProps,
  type Option,
  Select,
  type SelectProps,
  TextArea,
  type TextAreaProps,
  TextField,
  type TextFieldProps,
} from "./fields.tsx";
export {
  Checklist,
  type ChecklistItem,
  type Step,
  StepList,
  SummaryList,
  type SummaryRow,
  type Task,
  TaskList,
  TickList,
} from "./lists.tsx";
export {
  type AlertProps,
  type BadgeProps,
  Countdown,
  type CountdownProps,
  type DetailsProps,
} from "./messages.tsx";
export {
  Document,
  type DocumentProps,
  PageHeading,
  type PageHeadingProps,
  Section,
  type SectionProps,
  Shell,
  type ShellProps,
  windowTitle,
} from "./shell.tsx";
export { type SlotDay, SlotGrid, type SlotGridProps, type SlotTime } from "./slots.tsx";
export { type Column, type Tab, Table, type TableProps, Tabs, Toolbar } from "./tables.tsx";
export { type MessageProps, type StageProps, VisitLayout, type VisitLayoutProps } from "./visit.tsx";
export { asset, HTMX_CONFIG } from "./assets.ts";
export { Island, type IslandProps } from "./island.tsx";
export { PageScript } from "./page_script.tsx";
