/** A published run as a page to read: {@link no.tolk.report.HtmlReport}. */
package no.tolk.report;
