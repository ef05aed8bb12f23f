package no.tolk.jobs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Does a work on many things at once, but not on all: takes from an iterator until the things in hand weigh enough.
 *
 * @param <T> things
 * @param <R> results, in the order of the things
 */
final class Chunks<T, R> implements Iterator<R> {

    private final Iterator<T> things;
    private final int enough;
    private final ToIntFunction<T> weight;
    private final Function<List<T>, List<R>> work;
    private Iterator<R> done = Collections.emptyIterator();

    Chunks(Iterator<T> things, int enough, ToIntFunction<T> weight, Function<List<T>, List<R>> work) {
        this.things = things;
        this.enough = enough;
        this.weight = weight;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        return done.hasNext() || things.hasNext();
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!done.hasNext()) {
            done = work.apply(take()).iterator();
        }
        return done.next();
    }

    private List<T> take() {
        List<T> chunk = new ArrayList<>();
        long inHand = 0;
        while (things.hasNext() && inHand < enough) {
            T thing = things.next();
            chunk.add(thing);
            inHand += weight.applyAsInt(thing);
        }
        return chunk;
    }
}
