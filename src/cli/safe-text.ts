/**
 * What would steer a terminal or turn the order of what is read — control characters other than a new line and a
 * tab, and the marks that set the direction of writing — spelled out as `\uXXXX`: seen on the screen, and in JSON
 * the same value.
 */
export function safeText(text: string): string {
  return text.replace(Steering, (letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}

const Steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
