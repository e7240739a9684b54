package jp.ippo.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request that is no upload is longer than it needs to be, whether or not it says its length. Uploads (files of a form,
 * lists, pieces of lists) are told by their type: no other room reads these types, and theirs have limits of their own.
 */
final class BodyLimit extends OncePerRequestFilter {

    private static final List<String> UPLOADS = List.of(
            "multipart/",
            "text/csv",
            "application/offset+octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RefusalsInWords refusals;
    private final long most;

    /** @param most bytes */
    BodyLimit(RefusalsInWords refusals, long most) {
        this.refusals = refusals;
        this.most = most;
    }

    /** The body turned out to be longer than allowed while it was read. */
    static final class TooLong extends IOException {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (isUpload(request)) next.doFilter(request, response);
        else if (request.getContentLengthLong() > most)
            refusals.answer(
                    response, HttpStatus.CONTENT_TOO_LARGE, "本文が大きすぎます。 / The body is too large (ippo.door.requests).");
        else if (request.getContentLengthLong() >= 0 || request.getHeader("Transfer-Encoding") == null)
            next.doFilter(request, response);
        else next.doFilter(new Counted(request), response);
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        return UPLOADS.stream().anyMatch(type::startsWith);
    }

    private final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            var encoding = Optional.ofNullable(getCharacterEncoding()).orElse("UTF-8");
            return new BufferedReader(new InputStreamReader(getInputStream(), encoding));
        }
    }

    private final class CountedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long read;

        CountedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            var one = body.read();
            if (one >= 0) counted(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = body.read(into, from, length);
            if (some > 0) counted(some);
            return some;
        }

        private void counted(int more) throws TooLong {
            read += more;
            if (read > most) throw new TooLong();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
