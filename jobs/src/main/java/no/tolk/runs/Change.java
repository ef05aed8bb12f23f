package no.tolk.runs;

/** A value in one run and in another. */
public record Change<T>(T before, T after) {}
