/** Components that islands may use: pure drawings and buttons, without the texts' machinery. */
export { Button, type ButtonKind, ButtonLink, type ButtonProps, ButtonRow } from "./buttons.tsx";
export { Icon, type IconName } from "./icons.tsx";
export { Alert, Badge, Code, Details, type Tone } from "./messages.tsx";
export { Key, ProgressSteps } from "./desk.tsx";
export {
  ActionBar,
  ActionButton,
  type ActionButtonProps,
  Activity,
  Message,
  Messages,
  Stage,
  StagePlaceholder,
} from "./visit.tsx";
