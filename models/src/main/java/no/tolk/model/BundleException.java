package no.tolk.model;

/** A model bundle that cannot be used. The message says what is wrong, in which file, and what to do. */
public final class BundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * There is nothing where a model was said to be.
     *
     * @param cause null where nothing else failed
     */
    public static BundleException noModelAt(String location, Throwable cause) {
        return new BundleException(
                "There is no model at '" + location + "'. Give '" + ModelBundle.BUILT_IN
                        + "', a folder with config.json and ONNX files, or a zip of one. A job downloads no model: "
                        + "'tolk model fetch ORG/NAME' does, or models/nb-en/MODEL_CARD.md tells how to export one.",
                cause);
    }
}
