import type { FormProblems, ProfileForm } from "./profile-form";

/** What every part of the form is given. */
export interface FormPartProps {
  readonly form: ProfileForm;
  readonly problems: FormProblems;
  readonly onChange: (form: ProfileForm) => void;
}
