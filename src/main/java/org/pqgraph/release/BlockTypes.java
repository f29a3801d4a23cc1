package org.pqgraph.release;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.pqgraph.model.TextBlock;

/** How a file tells the kinds of blocks apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TextBlock.Paragraph.class, name = "p"),
  @JsonSubTypes.Type(value = TextBlock.Heading.class, name = "h"),
  @JsonSubTypes.Type(value = TextBlock.Quotation.class, name = "q"),
  @JsonSubTypes.Type(value = TextBlock.Note.class, name = "n"),
  @JsonSubTypes.Type(value = TextBlock.ItemList.class, name = "l"),
  @JsonSubTypes.Type(value = TextBlock.Table.class, name = "t")
})
interface BlockTypes {}
