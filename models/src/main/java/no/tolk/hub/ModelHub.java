package no.tolk.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A hub of models with the interface of Hugging Face's: {@code /api/models/} and {@code /ORG/NAME/resolve/}. */
public final class ModelHub {

    private static final Pattern TOKEN = Pattern.compile("[!-~]+");
    private static final int TIMEOUT = (int) Duration.ofSeconds(60).toMillis();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MOST_REDIRECTS = 5;
    private static final int LONGEST_LISTING = 16 << 20;

    private final URI address;
    private final Optional<String> token;

    /**
     * @param address such as https://huggingface.co
     * @param token for models that are not for everybody; it is shown to the hub alone, and to nobody that it redirects to
     * @throws IllegalArgumentException where the address or the token is none
     */
    public ModelHub(String address, Optional<String> token) {
        this.address = URI.create(address.replaceFirst("/+$", ""));
        if (this.address.getHost() == null || !isHttp(this.address)) {
            throw new IllegalArgumentException(
                    "'" + address + "' is no address of a hub, such as https://huggingface.co");
        }
        this.token = token.map(String::strip).filter(Predicate.not(String::isEmpty));
        if (this.token.isPresent() && !TOKEN.matcher(this.token.get()).matches()) {
            throw new IllegalArgumentException("HF_TOKEN has characters that no token has");
        }
    }

    HubListing listing(HubModel model) {
        String revision = URLEncoder.encode(model.revision(), StandardCharsets.UTF_8);
        URI uri = URI.create(address + "/api/models/" + model.id() + "/revision/" + revision + "?blobs=true");
        try (InputStream in = get(model, uri, 0).getInputStream()) {
            return HubListing.of(model, new String(in.readNBytes(LONGEST_LISTING), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new HubException(
                    "cannot reach " + address + ": " + e + ". HF_ENDPOINT names another hub;"
                            + " JDK_JAVA_OPTIONS='-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT' names a proxy",
                    e);
        }
    }

    /**
     * Asks for a file's content.
     *
     * @param from the offset of its first byte that is wanted, which the answer may disregard
     */
    HttpURLConnection open(HubListing listing, HubFile file, long from) throws IOException {
        HubModel model = listing.model();
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        return get(model, URI.create(address + "/" + model.id() + "/resolve/" + listing.commit() + "/" + name), from);
    }

    /** Java would take the token along to wherever it is redirected. */
    private HttpURLConnection get(HubModel model, URI uri, long from) throws IOException {
        URI at = uri;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT);
            connection.setReadTimeout(TIMEOUT);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("User-Agent", "tolk");
            connection.setRequestProperty("Accept", "*/*");
            connection.setRequestProperty("Accept-Encoding", "identity");
            if (from > 0) {
                connection.setRequestProperty("Range", "bytes=" + from + "-");
            }
            if (token.isPresent() && isOfThisHub(at)) {
                connection.setRequestProperty("Authorization", "Bearer " + token.get());
            }
            int status = connection.getResponseCode();
            String location = connection.getHeaderField("Location");
            if (status / 100 == 2) {
                return connection;
            }
            if (status / 100 != 3 || location == null) {
                throw refusal(status, connection.getHeaderField("X-Error-Code"), model, at);
            }
            at = target(at, location);
        }
        throw new HubException(address + " redirects without an end");
    }

    private static URI target(URI from, String location) {
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new HubException(from + " redirects to '" + location + "', which is no address", e);
        }
        if (!isHttp(to) || from.getScheme().equals("https") && !to.getScheme().equals("https")) {
            throw new HubException(from + " redirects to " + to + ", which is not as safe");
        }
        return to;
    }

    private static boolean isHttp(URI uri) {
        return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    }

    private boolean isOfThisHub(URI uri) {
        return uri.getScheme().equals(address.getScheme()) && uri.getAuthority().equals(address.getAuthority());
    }

    /**
     * What an answer means.
     *
     * @param code by which Hugging Face tells apart what has the same status; null where there is none
     * @throws IOException where another request may be answered
     */
    private HubException refusal(int status, String code, HubModel model, URI at) throws IOException {
        if (status == TOO_MANY_REQUESTS) {
            throw new IOException(at.getHost() + " has had too many requests from here; with HF_TOKEN it takes more");
        }
        // Where large files are kept a request may come too early, or too late; the next one is led there anew.
        if (status >= HttpURLConnection.HTTP_INTERNAL_ERROR || !isOfThisHub(at)) {
            throw new IOException(at.getHost() + " answered with status " + status);
        }
        if ("GatedRepo".equals(code) || status == HttpURLConnection.HTTP_FORBIDDEN) {
            return new HubException("the terms of " + model + " have to be accepted at " + address + "/" + model.id()
                    + ", by somebody with whose token (HF_TOKEN) it is fetched");
        }
        if ("RevisionNotFound".equals(code)) {
            return new HubException(model.id() + " has no revision " + model.revision() + " at " + address);
        }
        // Hugging Face does not tell strangers which models there are, and refuses a wrong token even where none is
        // needed.
        return new HubException(
                token.isPresent() && status == HttpURLConnection.HTTP_UNAUTHORIZED && code == null
                        ? address + " does not take the token (HF_TOKEN): renew it, or unset it"
                        : address + " has no model " + model
                                + ", or shows it only to those with a token (HF_TOKEN), and answered with status "
                                + status);
    }
}
