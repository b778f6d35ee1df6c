import { Button } from "@fluentui/react-components";
import { useStyles } from "../styles";

/** What a long view holds; each leads to its section (`id` of its heading). */
export function SectionLinks({
  label,
  sections,
}: {
  readonly label: string;
  readonly sections: Readonly<Record<string, string>>;
}) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.row}>
      {Object.entries(sections).map(([id, title]) => (
        <Button
          key={id}
          size="small"
          appearance="outline"
          onClick={() => {
            const heading = document.getElementById(id);
            heading?.scrollIntoView();
            heading?.focus({ preventScroll: true });
          }}
        >
          {title}
        </Button>
      ))}
    </nav>
  );
}
