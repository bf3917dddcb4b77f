/** Control and bidirectional characters, which could make a text read otherwise than it is. */
const hidden = /[\p{Cc}\p{Bidi_Control}]/u;

/** Whether a text holds characters that nobody sees and that change how the rest is read. */
export const holdsHidden = (text: string): boolean => hidden.test(text);
