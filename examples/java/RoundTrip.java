package ogi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Reads reports from standard input, one a line, into the generated types, and writes them again. */
public final class RoundTrip {
    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = mapper();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(mapper.writeValueAsString(mapper.readValue(line, Report.class)));
        }
        out.flush();
    }

    /** A blank is left out, never null. With jackson-datatype-jsr310 the dates take no code of one's own. */
    private static ObjectMapper mapper() {
        SimpleModule dates = new SimpleModule();
        dates.addSerializer(LocalDate.class, new StdSerializer<LocalDate>(LocalDate.class) {
            @Override
            public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(date.toString());
            }
        });
        dates.addDeserializer(LocalDate.class, new StdDeserializer<LocalDate>(LocalDate.class) {
            @Override
            public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return LocalDate.parse(in.getText());
            }
        });
        return new ObjectMapper().registerModule(dates).setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }
}
