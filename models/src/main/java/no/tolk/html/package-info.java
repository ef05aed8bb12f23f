/**
 * Takes a news article out of a web page: {@link no.tolk.html.HtmlArticle} reads bytes, and gives the paragraphs with the
 * kinds that the page's markup tells, without what stands around the article. What it knows of the names and labels that
 * sites use is in lists beside its classes.
 */
package no.tolk.html;
