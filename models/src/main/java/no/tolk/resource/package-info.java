/** Word lists and other lists that the packages bring along. */
package no.tolk.resource;
