package no.tolk.read;

/** Which of the faults that a record can bring about cost that record, and not the run. */
public final class RecordFault {

    private RecordFault() {}

    /**
     * The fault, if it is an exception, nesting too deep for the stack or content too large for the heap: the next record has
     * neither. Any other error is of the program or of the machine, and every record would meet it.
     *
     * @throws Error the fault, if it is such another one
     */
    public static Throwable orThrow(Throwable fault) {
        if (fault instanceof Error error
                && !(error instanceof StackOverflowError || error instanceof OutOfMemoryError)) {
            throw error;
        }
        return fault;
    }
}
