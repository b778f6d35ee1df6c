import { useId, type ReactNode } from "react";
import { useStyles } from "../styles";

/** A titled part of a view. */
export function Section({
  id: given,
  title,
  aside,
  children,
}: {
  /** Of its heading, where something leads to it. */
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const own = useId();
  const id = given ?? own;
  return (
    <section className={styles.stack} aria-labelledby={id}>
      <div className={styles.spread}>
        <h2 id={id} className={styles.heading} tabIndex={given === undefined ? undefined : -1}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
