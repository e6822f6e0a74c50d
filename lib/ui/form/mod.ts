/** Views of a form: one question, one page, the review; server-rendered, each field a fragment of its own. */
export { GroupView } from "./group.tsx";
export { type PagesProps, PageTabs, PageTasks, PageView, type PageViewProps } from "./page.tsx";
export { Writing } from "./provenance.tsx";
export { QuestionView, type QuestionViewProps } from "./question.tsx";
export { ReviewView, type ReviewViewProps } from "./review.tsx";
export { texts as formTexts } from "./texts.ts";
export { type FormViewProps, PlaceView } from "./view.tsx";
