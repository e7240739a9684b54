package jp.ippo.intake.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ippo.intake.attachments.ReceivedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files as a browser sends them: a field nobody used sends one without a name. */
public final class Uploaded {

    private Uploaded() {}

    public static List<ReceivedFile> files(@Nullable List<MultipartFile> sent) {
        if (sent == null) return List.of();
        return sent.stream()
                .filter(file -> !name(file).isEmpty() || !file.isEmpty())
                .map(file -> new ReceivedFile(name(file), content(file)))
                .toList();
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
