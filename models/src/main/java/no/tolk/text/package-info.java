/**
 * What a Norwegian news article is made of. {@link no.tolk.text.ArticleParser} turns the text of an article into
 * paragraphs, each of a {@linkplain no.tolk.text.ParagraphKind kind}, and their sentences, without losing a code point. What
 * the package knows of newspapers is in word lists beside its classes.
 */
package no.tolk.text;
