package io.lyceum.assessments.upload;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** How a request for a file that fails is answered: by its status, and by a coded error as the graph has them. */
@RestControllerAdvice(assignableTypes = UploadController.class)
class UploadFailures {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFailures.class);

    private final UploadProperties properties;

    UploadFailures(UploadProperties properties) {
        this.properties = properties;
    }

    @ExceptionHandler
    void coded(CodedException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = switch (refused) {
            case FileNotFoundException missing -> HttpStatus.NOT_FOUND;
            case UnsupportedTypeException unsupported -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> refused.code() == ErrorCode.UNAUTHENTICATED ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST;
        };
        Refusal.write(request, response, status.value(), refused);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException exceeded, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BadInputException refused =
                new BadInputException("A file has at most %d MB.".formatted(properties.maximumSize().toMegabytes()));
        Refusal.write(request, response, HttpStatus.CONTENT_TOO_LARGE.value(), refused);
    }

    @ExceptionHandler({MissingServletRequestPartException.class, HttpMediaTypeNotSupportedException.class})
    void noFile(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal.write(
                request, response, HttpStatus.BAD_REQUEST.value(), new BadInputException("A form with the part `file` is wanted here."));
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("A file could not be taken or given out.", failure);
        CodedException internal = new CodedException(ErrorCode.INTERNAL, "Something went wrong on our side.");
        Refusal.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR.value(), internal);
    }
}
