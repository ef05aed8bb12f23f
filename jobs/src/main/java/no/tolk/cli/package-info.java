/** The {@code tolk} command. Commands that need no Spark load none of its classes. */
package no.tolk.cli;
